// zlib's public header, as a module; the bytes that it reads are declared as ones that it does not change.
#define ZLIB_CONST
#include <zlib.h>
