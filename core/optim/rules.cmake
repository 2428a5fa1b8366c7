# SPDX-License-Identifier: GPL-3.0-or-later
# Lists update rules for the sources that are made from them: rules.cpp.in beside this file and
# core/kernels/descent.cpp.in. Each header of `headers`, below `root`, has a struct Rule in
# namespace iou::optim::STEM.
#   rule_includes  lines that include them
#   rule_types     their types, with commas; the position in the list is the number of a rule
function(list_optimizer_rules headers root)
    set(includes "")
    set(types "")
    foreach(header IN LISTS headers)
        file(RELATIVE_PATH path ${root} ${header})
        get_filename_component(stem ${header} NAME_WE)
        string(APPEND includes "#include \"${path}\"\n")
        list(APPEND types "optim::${stem}::Rule")
    endforeach()
    list(JOIN types ", " types)
    set(rule_includes "${includes}" PARENT_SCOPE)
    set(rule_types "${types}" PARENT_SCOPE)
endfunction()
