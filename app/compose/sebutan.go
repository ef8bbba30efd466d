package compose

import (
	_ "embed" // the titles
	"fmt"
	"sync"

	"github.com/goccy/go-yaml"
)

//go:embed sebutan.yaml
var titleFile []byte

// ShippedHeadTitles are the titles of the head of a desa by the code of the
// kabupaten, where it is not "Kepala Desa". They must not be changed.
var ShippedHeadTitles = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	if err := yaml.UnmarshalWithOptions(titleFile, &m, yaml.Strict()); err != nil {
		panic(fmt.Sprintf("compose: sebutan.yaml: %v", err))
	}
	return m
})
