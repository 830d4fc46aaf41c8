import { useMemo, useState } from 'react'
import {
  type Dimension,
  type DimensionOverrides,
  listDimensions,
  withOverride,
} from '../../../network/language/dimensionOverrides'
import { useActions, useMessages } from '../../hooks/context'
import type { CustomNetwork } from '../useCustomNetwork'
import { Setting } from './Setting'
import styles from './WhatIf.module.css'

interface Props {
  readonly designed: CustomNetwork
  /** Shown unfolded from the first. */
  readonly open?: boolean
}

/** Sets the network's named dimensions to something else: shapes and counts follow at once. */
export function WhatIf({ designed, open = false }: Props) {
  const { specification, original, changed, faults, variant: chosen } = designed
  const { variant } = original
  const { setOverrides } = useActions()
  const onChange = (changed: DimensionOverrides) =>
    setOverrides({ ...(chosen !== undefined && { variant: chosen }), dimensions: changed })
  const messages = useMessages('network')
  // A link that changes something shows what.
  const [opens] = useState(open || changed.size > 0)
  const dimensions = useMemo(
    () => listDimensions(specification, variant || undefined, changed),
    [specification, variant, changed],
  )
  const isList = ({ defaultValue }: Dimension) => typeof defaultValue === 'object'
  const listsLast = [...dimensions.filter((one) => !isList(one)), ...dimensions.filter(isList)]
  return (
    <details className={styles.whatIf} open={opens}>
      <summary>{messages.whatIf}</summary>
      <div className={styles.dimensions}>
        {listsLast.map((dimension) => (
          <Setting
            // Another variant begins anew, whatever was half written.
            key={`${variant} ${dimension.name}`}
            dimension={dimension}
            set={changed.get(dimension.name)}
            onChange={(value) => onChange(withOverride(changed, dimension, value))}
          />
        ))}
      </div>
      <p role="status">{faults.join(' ')}</p>
      <button type="button" disabled={changed.size === 0} onClick={() => onChange(new Map())}>
        {messages.asItWas}
      </button>
    </details>
  )
}
