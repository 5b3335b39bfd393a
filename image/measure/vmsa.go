package measure

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// resetVector is where the first processor starts.
const resetVector = 0xFFFFFFF0

// vmsa returns the page of a virtual processor's state at its start, as QEMU and KVM fill it (AMD APM volume 2, table B-4).
func (s SNP) vmsa(eip uint32) []byte {
	p := make([]byte, pageSize)
	u16 := func(at int, v uint16) { binary.LittleEndian.PutUint16(p[at:], v) }
	u32 := func(at int, v uint32) { binary.LittleEndian.PutUint32(p[at:], v) }
	u64 := func(at int, v uint64) { binary.LittleEndian.PutUint64(p[at:], v) }
	segment := func(at int, selector, attributes uint16, base uint64) {
		u16(at, selector)
		u16(at+2, attributes)
		u32(at+4, 0xffff) // limit
		u64(at+8, base)
	}
	const data, code, local, task = 0x93, 0x9b, 0x82, 0x8b
	segment(0x00, 0, data, 0)                           // ES
	segment(0x10, 0xf000, code, uint64(eip)&0xffff0000) // CS
	segment(0x20, 0, data, 0)                           // SS
	segment(0x30, 0, data, 0)                           // DS
	segment(0x40, 0, data, 0)                           // FS
	segment(0x50, 0, data, 0)                           // GS
	segment(0x60, 0, 0, 0)                              // GDTR
	segment(0x70, 0, local, 0)                          // LDTR
	segment(0x80, 0, 0, 0)                              // IDTR
	segment(0x90, 0, task, 0)                           // TR
	u64(0xd0, 0x1000)                                   // EFER: SVME, which KVM sets
	u64(0x148, 0x40)                                    // CR4: MCE, which KVM sets
	u64(0x158, 0x10)                                    // CR0
	u64(0x160, 0x400)                                   // DR7
	u64(0x168, 0xffff0ff0)                              // DR6
	u64(0x170, 0x2)                                     // RFLAGS
	u64(0x178, uint64(eip)&0xffff)                      // RIP
	u64(0x268, 0x7040600070406)                         // G_PAT (APM volume 2, 7.8.2)
	u64(0x310, uint64(s.CPU))                           // RDX
	u64(0x3b0, s.Features)                              // SEV_FEATURES
	u64(0x3e8, 0x1)                                     // XCR0
	u32(0x408, 0x1f80)                                  // MXCSR
	u16(0x410, 0x37f)                                   // x87 FCW
	return p
}

// cpuTypes are QEMU's models of AMD processors with SEV-SNP's ancestors among them, by family, model and stepping (QEMU,
// target/i386/cpu.c). A version of a model, such as EPYC-Milan-v2, has its signature.
var cpuTypes = map[string][3]uint32{
	"EPYC":       {23, 1, 2},
	"EPYC-IBPB":  {23, 1, 2},
	"EPYC-Rome":  {23, 49, 0},
	"EPYC-Milan": {25, 1, 1},
	"EPYC-Genoa": {25, 17, 0},
	"EPYC-Turin": {26, 0, 0},
}

// CPUTypes returns the names that CPUSignature knows, sorted, without their versions.
func CPUTypes() []string { return slices.Sorted(maps.Keys(cpuTypes)) }

// CPUSignature returns the signature of one of QEMU's processor types, such as EPYC-Genoa or EPYC-v4: what CPUID function 1 returns
// in EAX. It is in the launch digest, because a virtual processor starts with it in a register.
func CPUSignature(name string) (uint32, error) {
	model := name
	if i := strings.LastIndex(name, "-v"); i > 0 && strings.Trim(name[i+2:], "0123456789") == "" && name[i+2:] != "" {
		model = name[:i]
	}
	t, ok := cpuTypes[model]
	if !ok {
		return 0, fmt.Errorf("measure: processor type %q: want one of %s, or a version such as EPYC-v4", name, strings.Join(CPUTypes(), ", "))
	}
	return signature(t[0], t[1], t[2]), nil
}

// signature packs family, model and stepping as CPUID does (AMD 25481, Fn0000_0001_EAX). All families here are above 15.
func signature(family, model, stepping uint32) uint32 {
	return (family-15)<<20 | model>>4<<16 | 15<<8 | model&15<<4 | stepping
}
