#include "ICUShims.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

int32_t icu_joining_type(uint32_t scalar) {
  // ICU orders U, C(join causing), D, L, R, T.
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_JOINING_TYPE);
}

int32_t icu_decomposition_type(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_DECOMPOSITION_TYPE);
}

uint8_t icu_combining_class(uint32_t scalar) { return u_getCombiningClass((UChar32)scalar); }

bool icu_is_pictographic(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_EXTENDED_PICTOGRAPHIC);
}

// ICU keeps one instance for the life of the process; asking again is a check of a once-flag.
static const UNormalizer2 *nfc(void) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
  return U_SUCCESS(status) ? normalizer : NULL;
}

bool icu_has_composition_boundary_before(uint32_t scalar) {
  const UNormalizer2 *normalizer = nfc();
  return normalizer == NULL || unorm2_hasBoundaryBefore(normalizer, (UChar32)scalar);
}

bool icu_never_composes_backwards(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_NFC_QUICK_CHECK) == UNORM_YES;
}

bool icu_is_composed(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_NFC_QUICK_CHECK) == UNORM_YES &&
         u_getCombiningClass((UChar32)scalar) == 0;
}

static int32_t normalize(const UNormalizer2 *normalizer, const uint16_t *units, int32_t count, uint16_t *result,
                         int32_t capacity) {
  if (normalizer == NULL) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = unorm2_normalize(normalizer, (const UChar *)units, count, (UChar *)result, capacity, &status);
  return U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? needed : -1;
}

int32_t icu_compose(const uint16_t *units, int32_t count, uint16_t *result, int32_t capacity) {
  return normalize(nfc(), units, count, result, capacity);
}

int32_t icu_compatibility_form(uint32_t scalar, uint16_t *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfkc = unorm2_getNFKCInstance(&status);
  uint16_t units[2];
  int32_t count = 0;
  U16_APPEND_UNSAFE(units, count, scalar);
  return U_SUCCESS(status) ? normalize(nfkc, units, count, result, capacity) : -1;
}
