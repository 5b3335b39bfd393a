package journal

// BreakDisk makes every write of j fail from now on, as a disk that went away does.
func BreakDisk(j *Journal) error { return j.file.Close() }
