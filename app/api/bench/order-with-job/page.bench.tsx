import { redirect } from "next/navigation";
import { insertOrder } from "#scripts/bench-floor.ts";

async function order(form: FormData): Promise<void> {
  "use server";
  await insertOrder(String(form.get("customerName")), true);
  redirect("/api/bench/empty");
}

/** The bare server action: one order statement with its job, then the way to another page. */
export default function Page() {
  return (
    <form action={order}>
      <input name="customerName" defaultValue="Afi Essai" />
    </form>
  );
}
