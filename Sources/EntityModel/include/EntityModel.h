#ifndef ENTITY_MODEL_H
#define ENTITY_MODEL_H

#include <stddef.h>
#include <stdint.h>

/// The compiled gazetteer: names of organizations, provinces and places, sorted by their letters.
const uint8_t *entity_gazetteer_start(void);
size_t entity_gazetteer_size(void);

/// The weights of the chain model.
const uint8_t *entity_chain_start(void);
size_t entity_chain_size(void);

#endif
