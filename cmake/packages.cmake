# SPDX-License-Identifier: GPL-3.0-or-later
# Debian packages: cpack -G DEB in the build folder, after building everything.
#   iouscope          the window; iouscope-batch  the program without one
#   libiouscope-dev   the core for find_package(iouscope); python3-iouscope  import iouscope
set(IOUSCOPE_MAINTAINER "iouscope maintainers <maintainers@iouscope.example>" CACHE STRING
    "Name and address in packages")

if(NOT GZIP_PROGRAM OR NOT EXISTS /etc/debian_version)
    return()
endif()
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME iouscope)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")  # each package has its own
set(CPACK_PACKAGE_CONTACT "${IOUSCOPE_MAINTAINER}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${IOUSCOPE_HOMEPAGE}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION science)

execute_process(COMMAND date -u -d ${IOUSCOPE_RELEASE_DATE} "+%a, %d %b %Y"
                OUTPUT_VARIABLE release_day OUTPUT_STRIP_TRAILING_WHITESPACE)

set(about "Losses that move a predicted box to a true one: IoU, GIoU, DIoU, CIoU,
SIoU, WIoU, InterpIoU and all other published ones, with their exact
gradients.")

# describe(COMPONENT PACKAGE SECTION SUMMARY TEXT): a package, and what every package must have.
function(describe component package section summary text)
    string(TOUPPER ${component} upper)
    # tell(NAME VALUE): to CPack.
    macro(tell name value)
        set(CPACK_DEBIAN_${upper}_${name} "${value}" PARENT_SCOPE)
    endmacro()
    tell(PACKAGE_NAME ${package})
    tell(PACKAGE_SECTION ${section})
    tell(DESCRIPTION "${summary}\n${about}\n\n${text}")
    set(CPACK_COMPONENT_${upper}_DESCRIPTION "${summary}\n${about}\n\n${text}" PARENT_SCOPE)
    set(docs "${PROJECT_BINARY_DIR}/packages/${package}")
    file(WRITE "${docs}/changelog.Debian" "iouscope (${PROJECT_VERSION}-1) unstable; urgency=medium

  * changelog.gz tells what has changed.

 -- ${IOUSCOPE_MAINTAINER}  ${release_day} 12:00:00 +0000
")
    configure_file("${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${docs}/changelog" COPYONLY)
    execute_process(COMMAND ${GZIP_PROGRAM} -9nf "${docs}/changelog.Debian" "${docs}/changelog")
    install(FILES "${docs}/changelog.Debian.gz" "${docs}/changelog.gz"
                  "${PROJECT_SOURCE_DIR}/resources/linux/copyright"
            DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package}
            COMPONENT ${component} EXCLUDE_FROM_ALL)
endfunction()

set(CPACK_COMPONENTS_ALL "")
if(TARGET iouscope)
    list(APPEND CPACK_COMPONENTS_ALL gui)
    describe(gui iouscope science "see how bounding-box regression losses work"
"Drag both boxes and see value, terms, partial derivatives, arrows and loss
surface; press Run and watch the box descend. With lessons, labs of what
surrounds a loss, and pictures and films for papers and talks.")
    # It draws the icon; libraries that write films are loaded by name.
    set(CPACK_DEBIAN_GUI_PACKAGE_DEPENDS libqt6svg6)
    set(CPACK_DEBIAN_GUI_PACKAGE_RECOMMENDS
        "iouscope-batch, fonts-dejavu-core, qt6-translations-l10n, libavcodec59 | libavcodec-extra59 | libavcodec61, libavformat59 | libavformat61, libavfilter8 | libavfilter10, libswscale6 | libswscale8")
endif()
if(TARGET iouscope-batch)
    list(APPEND CPACK_COMPONENTS_ALL batch)
    describe(batch iouscope-batch science "bounding-box regression losses for scripts"
"Values, gradients, surfaces, runs and the published simulations on a command
line; it needs no display.")
endif()
list(APPEND CPACK_COMPONENTS_ALL dev)
describe(dev libiouscope-dev libdevel "bounding-box regression losses for C++"
"A static library, its headers and find_package(iouscope).")
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "libeigen3-dev (>= 3.4), libpugixml-dev, libgomp1, g++")
if(TARGET iouscope_python)
    list(APPEND CPACK_COMPONENTS_ALL python)
    describe(python python3-iouscope python "bounding-box regression losses for Python"
"Arrays in, arrays out: values and gradients at many pairs, surfaces, runs and
simulations; which formula gives the numbers of other code; a check of one's
own PyTorch function.")
    file(STRINGS "${PROJECT_BINARY_DIR}/python/interpreter" python)
    execute_process(COMMAND ${python} -c
        "import sys; v = sys.version_info; print('python3 (>= %d.%d), python3 (<< %d.%d)' % (v[0], v[1], v[0], v[1] + 1))"
        OUTPUT_VARIABLE interpreter OUTPUT_STRIP_TRAILING_WHITESPACE)
    set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS "${interpreter}, python3-numpy")
    set(CPACK_DEBIAN_PYTHON_PACKAGE_SUGGESTS python3-torch)
    # What Python compiles beside the module goes with it.
    set(scripts "${PROJECT_BINARY_DIR}/packages/python3-iouscope")
    foreach(script IN ITEMS "postinst py3compile" "prerm py3clean")
        separate_arguments(script)
        list(POP_FRONT script name)
        file(WRITE "${scripts}/${name}" "#!/bin/sh
set -e
if command -v ${script} >/dev/null 2>&1; then
    ${script} -p python3-iouscope
fi
")
    endforeach()
    set(CPACK_DEBIAN_PYTHON_PACKAGE_CONTROL_EXTRA "${scripts}/postinst;${scripts}/prerm")
    set(CPACK_DEBIAN_PYTHON_PACKAGE_CONTROL_STRICT_PERMISSION ON)
endif()
include(CPack)
