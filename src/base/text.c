/* SPDX-License-Identifier: MIT */
#include "base/text.h"

const char *text_in(const struct text *text, enum lang lang)
{
	if (text->in[lang])
		return text->in[lang];
	return text->in[LANG_EN] ? text->in[LANG_EN] : "";
}
