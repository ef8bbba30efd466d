package widget

// Deliver gives the tests the way a shortcut takes to a canvas.
var Deliver = deliver
