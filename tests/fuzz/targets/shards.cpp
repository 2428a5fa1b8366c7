// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/atomic_file.hpp"
#include "core/files/sha256.hpp"
#include "core/protocol/recipe_json.hpp"
#include "core/shard/part_file.hpp"
#include "core/shard/shard_folder.hpp"
#include "tests/fuzz/fuzz_target.hpp"

namespace iou::fuzz {
namespace {

/// With the right check sum, as a malicious one would have.
void fuzzPart(std::string_view bytes) {
    static const ScratchFolder folder;
    std::string whole(bytes);
    whole += sha256(whole);
    const auto part = readPart(folder.write("p", whole));
    const bool head = sound(partHead(folder.path() + "/p"));
    if (sound(part)) {
        require(head, "a head is read as its part");
        require(part->sums.size() == static_cast<std::size_t>(part->units.size()),
                "a part holds the sums of its units");
    }
}

void fuzzSharded(std::string_view bytes) {
    static const ScratchFolder folder;
    (void)folder.write("shards.json", bytes);
    const auto sharded = readSharded(folder.path());
    if (sound(sharded)) require(sharded->has_value(), "a file that is there is seen");
}

/// NAME=VALUE lines, as schedulers set variables.
void fuzzEnvironment(std::string_view bytes) {
    (void)sound(parseShard(bytes));
    (void)sound(shardFrom([bytes](const std::string& name) {
        const std::size_t at = bytes.find(name + '=');
        if (at == bytes.npos) return std::string();
        const std::string_view rest = bytes.substr(at + name.size() + 1);
        return std::string(rest.substr(0, rest.find('\n')));
    }));
}

std::vector<std::string> partSeeds() {
    static const ScratchFolder folder;
    Part part;
    part.recipe = std::string(64, 'a');
    part.numerics = 2;
    part.units = {3, 5};
    part.rows = 2;
    part.columns = 3;
    part.isa = "baseline";
    for (int unit = 0; unit < 2; ++unit) {
        part.sums.emplace_back(part.rows, part.columns);
        part.sums.back().cases = 7;
        part.sums.back().rows.setConstant(0.5);
        part.sums.back().worst.setZero();
    }
    const std::string path = folder.path() + "/p";
    require(sound(writePart(path, part)), "a part is written");
    const auto bytes = readFile(path, 1 << 20);
    require(sound(bytes), "a part is there");
    return {bytes->substr(0, bytes->size() - 64)};
}
std::vector<std::string> shardedSeeds() {
    const std::string recipe = writeRecipe(suggestedRecipe(*findProtocol("diou"), 100));
    return {R"({"format": "iouscope-shards", "version": 1, "shards": 4, "recipe": )" + recipe +
            "}"};
}
std::vector<std::string> environmentSeeds() {
    return {"SLURM_ARRAY_TASK_ID=4\nSLURM_ARRAY_TASK_MIN=1\nSLURM_ARRAY_TASK_MAX=8\n"
            "SLURM_ARRAY_TASK_COUNT=8\n",
            "OMPI_COMM_WORLD_RANK=3\nOMPI_COMM_WORLD_SIZE=4\n", "PMI_RANK=1\nPMI_SIZE=2", "3/8"};
}

IOU_FUZZ_TARGET(part_file, fuzzPart, partSeeds)
IOU_FUZZ_TARGET(shards_file, fuzzSharded, shardedSeeds)
IOU_FUZZ_TARGET(shard_words, fuzzEnvironment, environmentSeeds)

}  // namespace
}  // namespace iou::fuzz
