import { useId, useMemo, useState } from 'react'
import {
  type Dimension,
  listDimensions,
  listInputDimensions,
} from '../../../network/language/dimensionOverrides'
import { useMessages } from '../../hooks/context'
import { Button } from '../../shared/Button'
import { batchDimension } from '../batch'
import type { CustomNetwork } from '../useCustomNetwork'
import { DimensionField } from './DimensionField'
import { InvalidMessage } from './InvalidMessage'
import { Results } from './Results'
import { useDimensionChanges } from './useDimensionChanges'
import styles from './WhatIf.module.css'

interface Props {
  readonly customNetwork: CustomNetwork
  readonly isInitiallyOpen?: boolean
}

/** Fields that change the dimensions of the network; shapes and counts update at once. */
export function WhatIf({ customNetwork, isInitiallyOpen = false }: Props) {
  const { specification, original, overrides, rejected } = customNetwork
  const { variant } = original
  const messages = useMessages('network')
  const messageId = useId()
  const { values, draftName, invalid, change, resetAll } = useDimensionChanges(customNetwork)
  // Open if the address changes a dimension, or tried to.
  const [isOpen] = useState(isInitiallyOpen || overrides.size + rejected.length > 0)
  const dimensions = useMemo(
    () => sortDimensions(specification, listDimensions(specification, variant || undefined, values)),
    [specification, variant, values],
  )
  return (
    <details className={styles.whatIf} open={isOpen}>
      <summary>{messages.changeDimensions}</summary>
      <div className={styles.dimensions}>
        {dimensions.map((dimension) => (
          <DimensionField
            // The variant is part of the key, so that changing it discards half-typed text.
            key={`${variant} ${dimension.name}`}
            dimension={dimension}
            hasImage={hasImage(customNetwork)}
            override={values.get(dimension.name)}
            errorId={draftName === dimension.name ? messageId : undefined}
            onChange={(value) => change(dimension, value)}
          />
        ))}
      </div>
      <div className={styles.foot}>
        <div id={messageId} role="alert">
          {invalid.map((one) => (
            <InvalidMessage key={one.name} {...one} />
          ))}
        </div>
        <Results customNetwork={customNetwork} />
        <Button variant="outlined" disabled={values.size === 0} onClick={resetAll}>
          {messages.resetAll}
        </Button>
      </div>
    </details>
  )
}

const hasImage = ({ original }: CustomNetwork) =>
  [...original.inputs.values()].some(({ positions }) => positions.length === 2)

/** First the sizes of the input and of the batch, last the lists, which take more room. */
function sortDimensions(specification: CustomNetwork['specification'], dimensions: readonly Dimension[]) {
  const inputs = listInputDimensions(specification)
  const isInput = ({ name }: Dimension) => inputs.has(name)
  const isList = ({ defaultValue }: Dimension) => typeof defaultValue === 'object'
  return [
    ...dimensions.filter(isInput),
    batchDimension,
    ...dimensions.filter((one) => !isInput(one) && !isList(one)),
    ...dimensions.filter((one) => !isInput(one) && isList(one)),
  ]
}
