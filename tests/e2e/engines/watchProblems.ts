import type { Engine } from './engine'

declare global {
  interface Window {
    /** Undefined until the page is watched. */
    problems?: string[]
  }
}

/** Called in a page: lists from then on its errors and what the policy refuses. The list ends with the page. */
export function watchProblems(): void {
  if (window.problems) return
  const problems: string[] = []
  window.problems = problems
  const { error } = console
  console.error = (...values) => {
    problems.push(values.map(String).join(' '))
    error(...values)
  }
  addEventListener('error', ({ message }) => problems.push(message))
  addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    problems.push(`${violatedDirective} ${blockedURI}`),
  )
}

const takePageProblems = (): string[] => window.problems?.splice(0) ?? []

/** Gathers the problems of the pages of an engine. */
export function createProblemLog(evaluate: Engine['evaluate']) {
  const problems: string[] = []
  /** To be called before a page is left: what it then no longer loads is no problem. */
  const collect = async () => {
    problems.push(...(await evaluate(takePageProblems)))
  }
  return {
    collect,
    async take() {
      await collect()
      return problems.splice(0)
    },
  }
}
