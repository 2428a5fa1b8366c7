// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/loss_sources.hpp"

#include <map>
#include <mutex>
#include <utility>

namespace iou {

namespace {

struct Sources {
    std::mutex mutex;
    std::map<std::string, LossReader> readers;  ///< by kind
    std::map<std::pair<std::string, std::string>, std::weak_ptr<const LossEntry>> living;
};

Sources& sources() {
    static Sources all;
    return all;
}

}  // namespace

void setLossReader(const std::string& kind, LossReader reader) {
    const std::lock_guard lock(sources().mutex);
    sources().readers[kind] = std::move(reader);
}

Result<LossPointer> lossFrom(const LossSource& source) {
    static const bool known = (addKnownReaders(), true);
    (void)known;
    LossReader reader;
    {
        const std::lock_guard lock(sources().mutex);
        const auto found = sources().readers.find(source.kind);
        if (found == sources().readers.end())
            return Error{phrase("losses of the kind \"%1\" are not known here", source.kind),
                         {},
                         phrase("open it with a newer version")};
        reader = found->second;
        // A text in canonical form need not be read again.
        const auto same = sources().living.find({source.kind, source.text});
        if (same != sources().living.end())
            if (LossPointer entry = same->second.lock()) return entry;
    }
    auto made = reader(source.text);
    if (!made) return made.error();
    const LossSource& canonical = (*made)->source;
    const std::lock_guard lock(sources().mutex);
    std::erase_if(sources().living, [](const auto& item) { return item.second.expired(); });
    auto& living = sources().living[{canonical.kind, canonical.text}];
    if (LossPointer same = living.lock()) return same;
    living = *made;
    return made;
}

}  // namespace iou
