/* Preloaded into rustc by build/rustc, so that the same sources make the same binary.
 *
 * RustPython's macros list folders and keep what they generate in hash maps. What they write is in the order of those, and
 * that is another one in each process (the maps' keys are random) and on each file system (folders are not sorted). Here
 * all random bytes are zero, and folders are listed by name. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

struct listing {
    DIR *folder;
    struct dirent64 **entries;
    size_t count, next;
    struct listing *rest;
};

static struct listing *listings;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* The linker and whatever else rustc starts are left alone. */
__attribute__((constructor)) static void for_this_process_only(void) {
    unsetenv("LD_PRELOAD");
}

ssize_t getrandom(void *bytes, size_t count, unsigned flags) {
    (void)flags;
    memset(bytes, 0, count);
    return count;
}

static int by_name(const void *one, const void *other) {
    return strcmp((*(struct dirent64 *const *)one)->d_name, (*(struct dirent64 *const *)other)->d_name);
}

static void *needed(void *memory) {
    if (!memory) abort();
    return memory;
}

static struct listing *listed(DIR *folder) {
    struct dirent64 *(*next)(DIR *) = (struct dirent64 * (*)(DIR *)) dlsym(RTLD_NEXT, "readdir64");
    struct listing *made = needed(calloc(1, sizeof *made));
    made->folder = folder;
    for (struct dirent64 *entry; (entry = next(folder)); made->count++) {
        made->entries = needed(realloc(made->entries, (made->count + 1) * sizeof *made->entries));
        made->entries[made->count] = memcpy(needed(malloc(entry->d_reclen)), entry, entry->d_reclen);
    }
    if (made->count) qsort(made->entries, made->count, sizeof *made->entries, by_name);
    return made;
}

struct dirent64 *readdir64(DIR *folder) {
    pthread_mutex_lock(&lock);
    struct listing *found = listings;
    while (found && found->folder != folder) found = found->rest;
    if (!found) {
        found = listed(folder);
        found->rest = listings;
        listings = found;
    }
    struct dirent64 *entry = found->next < found->count ? found->entries[found->next++] : NULL;
    pthread_mutex_unlock(&lock);
    return entry;
}

int closedir(DIR *folder) {
    int (*close)(DIR *) = (int (*)(DIR *)) dlsym(RTLD_NEXT, "closedir");
    pthread_mutex_lock(&lock);
    for (struct listing **place = &listings; *place; place = &(*place)->rest) {
        struct listing *found = *place;
        if (found->folder != folder) continue;
        *place = found->rest;
        while (found->count) free(found->entries[--found->count]);
        free(found->entries);
        free(found);
        break;
    }
    pthread_mutex_unlock(&lock);
    return close(folder);
}
