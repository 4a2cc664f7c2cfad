import postgres from "postgres";

/** What the bare handlers and pages of the benches do: the least that an order or a callback can be, by the driver alone. */
const held = globalThis as { asigameBenchBaseline?: postgres.Sql };

function sql(): postgres.Sql {
  held.asigameBenchBaseline ??= postgres(process.env.DATABASE_URL ?? "", { max: 10, onnotice: () => {} });
  return held.asigameBenchBaseline;
}

const stockRows = 40;

/** Two lines, their stock locked in one order and held, one order and its job: one statement. */
export async function insertOrder(customerName: string): Promise<void> {
  const first = Math.floor(Math.random() * stockRows);
  const second = (first + 1 + Math.floor(Math.random() * (stockRows - 1))) % stockRows;
  await sql()`
    with lock_stock as (select id from bench_stock where id in (${first}, ${second}) order by id for update),
      insert_order as (insert into bench_orders (customer_name, total_xof) values (${customerName}, 20500) returning id),
      insert_lines as (insert into bench_lines (order_id, variant_id) select o.id, s.id from insert_order o, lock_stock s),
      update_stock as (update bench_stock s set reserved = reserved + 1 from lock_stock l where s.id = l.id)
    select id, (select (graphile_worker.add_job('settle_attempt', json_build_object('attemptId', id),
      job_key := 'attempt:' || id)).id) as job_id from insert_order`;
}

export async function insertCallback(body: string): Promise<void> {
  await sql()`insert into bench_callbacks (body) values (${body})`;
}

/** 20 rows by their key: what a page that shows a list must read at least. */
export async function readRows(): Promise<{ id: number; name: string; price_xof: number }[]> {
  const first = Math.floor(Math.random() * (listedRows - 20));
  return sql()`select id, name, price_xof from bench_rows where id >= ${first} order by id limit 20`;
}

const listedRows = 1_000;

/** The tables of the baselines, in the bench's own database. */
export const baselineTables = `
  create table bench_orders (id uuid primary key default gen_random_uuid(), customer_name text not null,
    total_xof int not null, placed_at timestamptz not null default now());
  create table bench_stock (id int primary key, reserved int not null default 0);
  create table bench_lines (order_id uuid not null references bench_orders (id), variant_id int not null references bench_stock (id));
  create table bench_callbacks (id bigserial primary key, body text not null, received_at timestamptz not null default now());
  create table bench_rows (id int primary key, name text not null, price_xof int not null);
  insert into bench_rows select n, 'row ' || n, n * 100 from generate_series(0, ${listedRows - 1}) n;
  insert into bench_stock select n from generate_series(0, ${stockRows - 1}) n`;
