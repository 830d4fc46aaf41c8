import { formatFixed } from '../../../../i18n/format/formatNumber'
import type { Language } from '../../../../model/timeline'

/** A number in hundredths, with a true minus. */
export const hundredths = (value: number, language: Language) => formatFixed(value, 2, language)
