# SPDX-License-Identifier: GPL-3.0-or-later
# add_program_texts(PROGRAM COMPONENT): manual page and completions, which the program makes of its own
# option lists.
find_program(GZIP_PROGRAM gzip)
function(add_program_texts program component)
    if(IOUSCOPE_SANITIZE OR CMAKE_CROSSCOMPILING)
        return()
    endif()
    set(texts "${PROJECT_BINARY_DIR}/texts")
    set(made "")
    # add_text(FOLDER NAME ARGUMENT)
    macro(add_text folder name argument)
        file(MAKE_DIRECTORY "${texts}/${folder}")
        set(file "${texts}/${folder}/${name}")
        add_custom_command(OUTPUT "${file}" DEPENDS ${program} VERBATIM
            COMMAND ${program} ${argument} > "${file}" ${ARGN})
        list(APPEND made "${file}")
    endmacro()
    add_text(bash ${program} --completions=bash)
    add_text(zsh _${program} --completions=zsh)
    add_text(fish ${program}.fish --completions=fish)
    if(GZIP_PROGRAM)
        add_text(man ${program}.1 --manual-page
                 COMMAND ${GZIP_PROGRAM} -9nfk "${texts}/man/${program}.1")
        set(page "${texts}/man/${program}.1.gz")
    else()
        add_text(man ${program}.1 --manual-page)
        set(page "${texts}/man/${program}.1")
    endif()
    add_custom_target(${program}_texts ALL DEPENDS ${made})
    install(FILES "${page}" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ${component})
    install(FILES "${texts}/bash/${program}" COMPONENT ${component}
            DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    install(FILES "${texts}/zsh/_${program}" COMPONENT ${component}
            DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
    install(FILES "${texts}/fish/${program}.fish" COMPONENT ${component}
            DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endfunction()
