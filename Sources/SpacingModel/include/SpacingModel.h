#ifndef SPACING_MODEL_H
#define SPACING_MODEL_H

#include <stddef.h>
#include <stdint.h>

#include "SpacingTables.h"

/// The trained spacing model, read in place; its format is told in SpacingWeights.swift.
const uint8_t *spacing_model_start(void);
size_t spacing_model_count(void);

#endif
