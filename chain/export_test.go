package chain

// DecodeRevert decodes what a contract said.
func DecodeRevert(data []byte) *RevertError { return newRevertTable().named(data) }
