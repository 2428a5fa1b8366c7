// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <string>

class QWidget;

namespace iou {

/// Asks a person for a file and reads or writes it: widgets open none themselves.
class TextFiles {
public:
    virtual ~TextFiles() = default;
    /// `taken` gets the name of the file without its folder, and its bytes; a file that cannot be
    /// read is reported to the person, and nothing is called.
    virtual void
    choose(QWidget& parent, const QString& title, const QString& filter,
           const std::function<void(const QString& name, const std::string& bytes)>& taken) = 0;
    /// `bytes` makes what the file of that name is to hold. Each kind of file is a filter
    /// "Words (*.ending)"; a file that cannot be written is reported to the person.
    virtual void keep(QWidget& parent, const QString& title, const QString& name,
                      const QStringList& filters,
                      const std::function<std::string(const QString& name)>& bytes) = 0;
};

}  // namespace iou
