#ifndef SPACING_MODEL_H
#define SPACING_MODEL_H

#include <stddef.h>
#include <stdint.h>

/// The trained spacing model, read in place.
extern const uint8_t spacing_model_bytes[];
extern const size_t spacing_model_count;

#endif
