# SPDX-License-Identifier: GPL-3.0-or-later
# Formats of films and pictures are found, not listed: a file formats/film/NAME.cpp defines
# iou::films::NAME(), a file formats/picture/NAME.cpp iou::pictures::NAME().

# add_format_lists(TARGET FOLDER...): gives the target the list of what the folders' film/ and
# picture/ hold.
function(add_format_lists target)
    set(film_type FilmFormat)
    set(picture_type PictureFormat)
    foreach(kind IN ITEMS film picture)
        set(${kind}_declarations "")
        set(calls "")
        foreach(folder IN LISTS ARGN)
            file(GLOB sources CONFIGURE_DEPENDS "${folder}/${kind}/*.cpp")
            foreach(source IN LISTS sources)
                get_filename_component(stem ${source} NAME_WE)
                string(APPEND ${kind}_declarations "${${kind}_type} ${stem}();\n")
                list(APPEND calls "${kind}s::${stem}()")
            endforeach()
        endforeach()
        list(JOIN calls ", " ${kind}_calls)
    endforeach()
    set(made "${CMAKE_CURRENT_BINARY_DIR}/generated/${target}_formats.cpp")
    configure_file("${PROJECT_SOURCE_DIR}/app/formats/found_formats.cpp.in" ${made} @ONLY)
    target_sources(${target} PRIVATE ${made})
endfunction()
