//go:build unix && !linux

package runtime

// mapNoReserve is 0 where address space is never counted as memory.
const mapNoReserve = 0
