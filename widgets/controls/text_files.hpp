// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <string>

class QWidget;

namespace iou {

/// Asks a person for a text file and reads it: widgets open no file themselves.
class TextFiles {
public:
    virtual ~TextFiles() = default;
    /// `taken` gets the name of the file without its folder, and its bytes; a file that cannot be
    /// read is told to the person, and nothing is called.
    virtual void
    choose(QWidget& parent, const QString& title, const QString& filter,
           const std::function<void(const QString& name, const std::string& bytes)>& taken) = 0;
};

}  // namespace iou
