import { getLayerTypeName } from '../../i18n/layerTypeNames'
import type { LayerRow } from '../../network/describe/layerTable'
import { isKeyWithin } from '../../network/evaluate/networkNode'
import { useExplorer } from '../hooks/context'
import { useTranslateName } from './nameTranslations'

/** Whether a row belongs to the hovered node or to a node inside it. */
export const isRowHovered = ({ key }: LayerRow, hoveredKey: string | undefined) =>
  hoveredKey !== undefined && isKeyWithin(key, hoveredKey)

/**
 * Gives a function for the title of a row: the layer type, and the layer's own name unless it only repeats
 * the type.
 */
export function useRowTitle(): (row: LayerRow) => string {
  const language = useExplorer((state) => state.language)
  const translate = useTranslateName()
  return ({ layerType, ownName = layerType }) => {
    const typeName = getLayerTypeName(layerType, language)
    return ownName.startsWith(layerType) ? typeName : `${typeName} · ${translate(ownName)}`
  }
}
