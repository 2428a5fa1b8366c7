# SPDX-License-Identifier: GPL-3.0-or-later
# Library loss_probes: every loss header compiled for 113-bit numbers, found by name. GCC alone has
# libquadmath; without it the target does not exist, and neither do the tests that need it.

include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_LIBRARIES quadmath)
check_cxx_source_compiles(
    "#include <quadmath.h>\nint main() { return static_cast<int>(sqrtq(0)); }" HAVE_QUADMATH)
unset(CMAKE_REQUIRED_LIBRARIES)
if(HAVE_QUADMATH)
    set(support "${CMAKE_CURRENT_LIST_DIR}")
    set(generated "${CMAKE_CURRENT_BINARY_DIR}/probes")
    file(GLOB loss_headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/core/losses/*.hpp")
    set(sources "")
    set(declarations "")
    set(calls "")
    foreach(header IN LISTS loss_headers)
        get_filename_component(stem ${header} NAME_WE)
        configure_file(${support}/probe_family.cpp.in ${generated}/${stem}.cpp @ONLY)
        list(APPEND sources ${generated}/${stem}.cpp)
        string(APPEND declarations "void append_${stem}(std::vector<LossProbe>& out);\n")
        string(APPEND calls "        append_${stem}(out);\n")
    endforeach()
    configure_file(${support}/probes.cpp.in ${generated}/probes.cpp @ONLY)
    add_library(loss_probes STATIC ${sources} ${generated}/probes.cpp)
    target_include_directories(loss_probes PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(loss_probes PUBLIC core quadmath PRIVATE project_warnings)
endif()
