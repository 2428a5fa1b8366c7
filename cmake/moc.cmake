# SPDX-License-Identifier: GPL-3.0-or-later

# moc reads all headers that a source includes, Qt's and the standard library's with them, and gains
# nothing by it: Q_OBJECT and its kin it knows by name. Without their folders it takes a fiftieth of
# the time, which from scratch is a tenth of all compiling. CMake 3.25 cannot leave folders out.
if(BUILD_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core)
    get_target_property(moc_program Qt6::moc LOCATION)
    configure_file("${CMAKE_CURRENT_LIST_DIR}/moc.sh.in" "${PROJECT_BINARY_DIR}/moc.sh"
        @ONLY USE_SOURCE_PERMISSIONS)
endif()

# Lets Qt's meta-objects of a target be made from the headers of the project alone.
function(make_meta_objects target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON
        AUTOMOC_EXECUTABLE "${PROJECT_BINARY_DIR}/moc.sh")
endfunction()
