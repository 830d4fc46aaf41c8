import { useMessages } from '../hooks/context'

/** Stands where the words of an article will be; says so if they cannot be had. */
export function Waiting({ failed, retry }: { failed: boolean; retry: () => void }) {
  const say = useMessages()
  if (!failed) return <p className="waiting" role="status" aria-label={say.loading} />
  return (
    <div className="failure" role="alert">
      <p>{say.loadFailed}</p>
      <button type="button" onClick={retry}>
        {say.retry}
      </button>
    </div>
  )
}
