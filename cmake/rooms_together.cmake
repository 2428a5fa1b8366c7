# SPDX-License-Identifier: GPL-3.0-or-later
# Compiling a room at once: its sources read their headers, most of the work, a single time. A changed
# source then costs its room, so this is for builds from scratch.

# compile_some_together(SOURCES NAME): these generated sources, five at a time.
function(compile_some_together sources name)
    if(NOT IOUSCOPE_ROOMS_TOGETHER)
        return()
    endif()
    set(count 0)
    foreach(source IN LISTS sources)
        math(EXPR group "${count} / 5")
        math(EXPR count "${count} + 1")
        set_source_files_properties("${source}" PROPERTIES UNITY_GROUP ${name}_${group})
    endforeach()
endfunction()

# compile_rooms_together(TARGET): does so for the target's sources where IOUSCOPE_ROOMS_TOGETHER asks
# for it. Generated sources stay by themselves, and so do the formats, each of which names the same
# things.
function(compile_rooms_together target)
    if(NOT IOUSCOPE_ROOMS_TOGETHER)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        get_filename_component(path "${source}" ABSOLUTE)
        cmake_path(IS_PREFIX PROJECT_BINARY_DIR "${path}" NORMALIZE generated)
        if(source MATCHES "\\.cpp$" AND NOT generated AND NOT path MATCHES "/formats/(film|picture)/")
            cmake_path(GET path PARENT_PATH room)
            cmake_path(RELATIVE_PATH room BASE_DIRECTORY "${PROJECT_SOURCE_DIR}")
            string(MAKE_C_IDENTIFIER "${room}" room)
            set_source_files_properties("${source}" PROPERTIES UNITY_GROUP ${room})
        endif()
    endforeach()
    # g++ takes a source inside another for a header, where an unnamed namespace would be a fault.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
