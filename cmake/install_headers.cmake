# SPDX-License-Identifier: GPL-3.0-or-later
# Run while installing: the headers another project may include, and those they lead to, as
# <iouscope/ROOM/NAME.hpp>. None may lead to a library that is needed to build the core alone.
# SOURCE: the folder core/; HEADERS: where they go.
cmake_policy(VERSION 3.25)
set(public_headers
    anchors/anchors assign/assigner average_precision/evaluation base/phrase base/result base/version
    eval/box_rows eval/evaluate exchange/pairs_csv explain/gradient_variants explain/step_shares
    export_code/code_export files/atomic_file formula/loss_info formula/terms geometry/box
    geometry/box_code geometry/box_text geometry/gradient_by geometry/iou jobs/progress jobs/worker
    kernels/isa optim/optimizer optim/schedule protocol/protocol protocol/protocol_json
    protocol/recipe_json readings/answer_text readings/number_search registry/evaluation
    registry/loss registry/registry registry/registry_json run/regression run/run_line
    run/run_summary run/trajectory_table session/document session/session_json
    simulate/result_folder simulate/results simulate/simulation_size simulate/simulator
    suppress/suppression surface/surface surface/surface_size surface/surface_table)

list(TRANSFORM public_headers APPEND ".hpp")
set(waiting ${public_headers})
set(installed "")
while(waiting)
    list(POP_FRONT waiting header)
    if(header IN_LIST installed)
        continue()
    endif()
    list(APPEND installed ${header})
    file(READ "${SOURCE}/${header}" text)
    if(text MATCHES "#include <(nlohmann|pugixml)")
        message(FATAL_ERROR "an installed header leads to ${header}, which needs ${CMAKE_MATCH_1}")
    endif()
    string(REGEX MATCHALL "#include \"core/[^\"]+\"" includes "${text}")
    foreach(include IN LISTS includes)
        string(REGEX REPLACE "#include \"core/(.*)\"" "\\1" include "${include}")
        list(APPEND waiting ${include})
    endforeach()
    # As a text is copied whole, also with semicolons and brackets.
    string(REGEX REPLACE "#include \"core/([^\"]+)\"" "#include <iouscope/\\1>" text "${text}")
    file(WRITE "${HEADERS}/${header}" "${text}")
endwhile()
list(LENGTH installed count)
message(STATUS "Installed: ${HEADERS} (${count} headers)")
