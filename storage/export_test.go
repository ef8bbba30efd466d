package storage

// Walk, SetKey, DeleteKey and BadgerOptions let the tests look at what is stored and damage it.
func Walk(tx *Tx, prefix string, use func(key string, value []byte) error) error {
	return tx.walk(prefix, use)
}

// SetKey stores value under any key.
func SetKey(tx *Tx, key string, value []byte) error { return tx.set(key, value) }

// DeleteKey removes any key.
func DeleteKey(tx *Tx, key string) error { return tx.delete(key) }

// BadgerOptions are the options the store opens Badger with.
var BadgerOptions = badgerOptions
