import { encode } from "uqr";

/**
 * A link as a QR code, drawn on the server: one path, each run of dark squares one stroke of it. Black on white whatever
 * the theme, since cameras do not read it the other way round.
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="block h-auto w-full rounded-control"
    >
      <rect width={size} height={size} fill="white" />
      <path d={data.map(drawRow).join("")} stroke="black" />
    </svg>
  );
}

function drawRow(row: boolean[], y: number): string {
  const runs = row.map((dark) => (dark ? "1" : "0")).join("");
  return [...runs.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}.5h${run.length}`).join("");
}
