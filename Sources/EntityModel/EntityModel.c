#include "EntityModel.h"

_Alignas(64) static const uint8_t gazetteer[] = {
#embed "gazetteer.bin"
};

_Alignas(64) static const uint8_t chain[] = {
#embed "chain.model"
};

const uint8_t *entity_gazetteer_start(void) { return gazetteer; }
size_t entity_gazetteer_size(void) { return sizeof(gazetteer); }

const uint8_t *entity_chain_start(void) { return chain; }
size_t entity_chain_size(void) { return sizeof(chain); }
