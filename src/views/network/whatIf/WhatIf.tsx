import { useMemo, useState } from 'react'
import {
  type Dimension,
  type DimensionOverrides,
  listDimensions,
  withOverride,
} from '../../../network/language/dimensionOverrides'
import { useActions, useMessages } from '../../hooks/context'
import type { CustomNetwork } from '../useCustomNetwork'
import { DimensionField } from './DimensionField'
import styles from './WhatIf.module.css'

interface Props {
  readonly customNetwork: CustomNetwork
  readonly isInitiallyOpen?: boolean
}

/** Fields that change the dimensions of the network; shapes and counts update at once. */
export function WhatIf({ customNetwork, isInitiallyOpen = false }: Props) {
  const { specification, original, overrides, errors, variant: chosenVariant } = customNetwork
  const { variant } = original
  const { setOverrides } = useActions()
  const setDimensions = (dimensions: DimensionOverrides) =>
    setOverrides({ variant: chosenVariant, dimensions })
  const messages = useMessages('network')
  // Open if the address already changes a dimension.
  const [isOpen] = useState(isInitiallyOpen || overrides.size > 0)
  const dimensions = useMemo(
    () => listDimensions(specification, variant || undefined, overrides),
    [specification, variant, overrides],
  )
  const isList = ({ defaultValue }: Dimension) => typeof defaultValue === 'object'
  const listsLast = [...dimensions.filter((one) => !isList(one)), ...dimensions.filter(isList)]
  return (
    <details className={styles.whatIf} open={isOpen}>
      <summary>{messages.changeDimensions}</summary>
      <div className={styles.dimensions}>
        {listsLast.map((dimension) => (
          <DimensionField
            // The variant is part of the key, so that changing it discards half-typed text.
            key={`${variant} ${dimension.name}`}
            dimension={dimension}
            override={overrides.get(dimension.name)}
            onChange={(value) => setDimensions(withOverride(overrides, dimension, value))}
          />
        ))}
      </div>
      <p role="status">{errors.join(' ')}</p>
      <button type="button" disabled={overrides.size === 0} onClick={() => setDimensions(new Map())}>
        {messages.reset}
      </button>
    </details>
  )
}
