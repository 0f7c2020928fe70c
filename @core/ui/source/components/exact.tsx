/**
 * A number in short with the exact one behind it: on hover for eyes, and instead of the short one for screen readers.
 * Where both are the same it is plain text.
 */
export function Exact({ short, exact, className }: { short: string; exact: string; className?: string }) {
  if (short === exact) return <span className={className}>{short}</span>;
  return (
    <span title={exact} className={className}>
      <span aria-hidden>{short}</span>
      <span className="sr-only">{exact}</span>
    </span>
  );
}
