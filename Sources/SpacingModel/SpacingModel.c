#include "SpacingModel.h"

_Alignas(64) const uint8_t spacing_model_bytes[] = {
#embed "spacing.model"
};
const size_t spacing_model_count = sizeof(spacing_model_bytes);
