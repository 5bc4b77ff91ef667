// libpq's public header, as a module. Nothing else: what Swift needs, it takes from here as it is.
#include <libpq-fe.h>
