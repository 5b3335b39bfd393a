package attest

import "reflect"

// PolicyFields returns the path of every key that a policy file can have, in the order of the file, lists without their index: for
// example snp.products.floor.tee.
func PolicyFields() []string { return fieldsOf(reflect.TypeFor[policyFile](), "") }

func fieldsOf(t reflect.Type, parent string) (paths []string) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	for i := range t.NumField() {
		path := parent + t.Field(i).Tag.Get("yaml")
		paths = append(append(paths, path), fieldsOf(t.Field(i).Type, path+".")...)
	}
	return paths
}
