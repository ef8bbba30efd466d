package compose

import "testing"

func TestShippedKindsComposeWithFullFacts(t *testing.T) {
	for _, k := range Shipped().All() {
		t.Run(k.Key, func(t *testing.T) {
			var c Composer
			hold(t, "kind-"+k.Key, dump(c.Compose(k, testDocument(k), testDossier())))
		})
	}
}
