namespace Berrys.Rehearsal.LoadBalancing.Haproxy;

/// <summary>What HAProxy itself cannot say with values from a map: fixed answers of any status, and locations made from a template.</summary>
internal static class AnswerScript
{
    /// <summary>The script, in HAProxy's Lua 5.3.</summary>
    public const string Text = """
        core.register_action("answer", { "http-req" }, function(txn)
          local field = {}
          for part in (txn:get_var("txn.rule") .. "|"):gmatch("([^|]*)|") do field[#field + 1] = part end
          local first, second = txn.c:b64dec(field[4]), txn.c:b64dec(field[5])
          local reply = txn:reply()
          reply:set_status(tonumber(field[3]))
          reply:add_header("server", "awselb/2.0")
          if field[1] == "redirect" then
            local values = {
              protocol = "http",
              host = (txn.f:req_hdr("host") or ""):gsub(":%d+$", ""),
              port = tostring(txn.f:dst_port()),
              path = (txn.f:path() or "/"):gsub("^/", ""),
              query = txn.f:query() or "",
            }
            local location = first:gsub("#{(%a+)}", values):gsub("%?$", "")
            reply:add_header("location", location)
          else
            reply:add_header("content-type", first)
            reply:set_body(second)
          end
          txn:done(reply)
        end)

        """;
}
