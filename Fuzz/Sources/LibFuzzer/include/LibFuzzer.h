#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own way to change an input in place; returns the new size. Defined by libFuzzer's runtime.
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
