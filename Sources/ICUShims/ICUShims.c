#include "ICUShims.h"

#include <unicode/uchar.h>

int32_t icu_joining_type(uint32_t scalar) {
  // ICU orders U, C(join causing), D, L, R, T.
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_JOINING_TYPE);
}
