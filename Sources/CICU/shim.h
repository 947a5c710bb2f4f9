// The module exists for its linker flags: ICU's headers are included by ICUShims alone.
