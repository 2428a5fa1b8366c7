// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/changes.hpp"

#include <cstddef>
#include <memory>
#include <tuple>
#include <vector>

namespace iou {

/// Some parts of a document, kept to be put back; copies share them.
class DocumentParts {
public:
    DocumentParts() = default;
    /// The parts of the document that `which` names. What `like` holds in the same way is shared
    /// with it.
    DocumentParts(const Changes& which, const Document& document, const DocumentParts& like = {});

    /// Into a document, whose other parts stay.
    void putInto(Document& document) const;
    /// Takes over what the other holds and this does not, or all that it holds.
    void addMissing(const DocumentParts& other);
    void replaceBy(const DocumentParts& other);
    /// Memory in bytes, within a third; what is shared with `beside`, whole or as a list, is not
    /// counted.
    std::size_t bytes(const DocumentParts& beside = {}) const;

    /// The same parts with the same values.
    friend bool operator==(const DocumentParts& a, const DocumentParts& b);

    /// What belongs together in an edit of the lanes.
    struct Lanes {
        std::vector<Lane> lanes;
        int active = 0;
        friend bool operator==(const Lanes&, const Lanes&) = default;
    };

private:
    template <class T>
    using Part = std::shared_ptr<const T>;
    template <class... Lab>
    static std::tuple<Part<Scene>, Part<Lanes>, Part<std::vector<PinnedRun>>, Part<ExplorerView>,
                      Part<BatchLab>, Part<std::vector<LossPointer>>, Part<Appearance>,
                      Part<Lab>...>
    partsWith(const std::tuple<Lab...>*);
    decltype(partsWith(static_cast<const Labs*>(nullptr))) m_parts;
};

}  // namespace iou
