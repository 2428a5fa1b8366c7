# SPDX-License-Identifier: GPL-3.0-or-later
# What makes a fault of the programs harder to use by who makes files for them. Everything is linked at
# the start and read-only from then on. In what is built for use a function that has arrays sees an
# overrun of the stack, calls of the C library with a known size are checked, and so are indices into
# containers of the standard library. Kernels, loops of fixed size over arrays, go without the last
# three (unhardened_kernel_flags): their indices come from no file. tests/app/hardening_test.sh looks at
# the programs.
set(unhardened_kernel_flags "")
if(IOUSCOPE_SANITIZE)
    return()  # which sees more
endif()
add_link_options(-Wl,-z,relro -Wl,-z,now)
set(for_use $<CONFIG:Release,RelWithDebInfo,MinSizeRel>)
add_compile_options($<${for_use}:-fstack-protector-strong>
    $<${for_use}:-U_FORTIFY_SOURCE> $<${for_use}:-D_FORTIFY_SOURCE=2>
    $<${for_use}:-D_GLIBCXX_ASSERTIONS>)
set(unhardened_kernel_flags $<${for_use}:-fno-stack-protector>
    $<${for_use}:-U_GLIBCXX_ASSERTIONS>)
