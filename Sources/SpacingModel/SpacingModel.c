#include "SpacingModel.h"

_Alignas(64) static const uint8_t bytes[] = {
#embed "spacing.model"
};

const uint8_t *spacing_model_start(void) { return bytes; }
size_t spacing_model_count(void) { return sizeof(bytes); }
