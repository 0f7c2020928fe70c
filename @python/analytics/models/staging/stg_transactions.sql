with

accepted as (
    {{ accepted_rows('transactions') }}
),

final as (
    select
        row_key,
        entity_code,
        year as workbook_year,
        row_order,
        source_file,
        source_sheet,
        source_row,
        reference.as_date(transaction_date) as transaction_date,
        invoice_number,
        customer_name,
        {{ phone('customer_phone') }} as phone,
        student_number,
        organization_name,
        unit_code,
        program_name,
        {{ words('item_name') }} as item_name,
        reference.as_integer(quantity) as quantity,
        reference.as_amount(unit_price) as unit_price,
        reference.as_amount(discount) as discount,
        reference.as_amount(amount) as amount,
        {{ term('payment_method', ['cash', 'transfer', 'qris', 'card', 'other']) }} as payment_method,
        {{ term('payment_status', ['paid', 'deposit', 'installment', 'unpaid', 'cancelled', 'refunded']) }}
            as payment_status,
        {{ term('transaction_type', ['new', 'renewal', 'refund']) }} as transaction_type,
        channel_name,
        note
    from accepted
)

select * from final
