package runtime

import "syscall"

// mapNoReserve lets address space be reserved that memory could not back all at once.
const mapNoReserve = syscall.MAP_NORESERVE
