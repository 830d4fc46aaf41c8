import { formatFixed } from '../../../../i18n/format/formatNumber'
import type { Language } from '../../../../model/language'

/** Rounds to two decimals. */
export const formatHundredths = (value: number, language: Language) => formatFixed(value, 2, language)
