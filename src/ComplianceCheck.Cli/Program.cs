using System.Text;
using ComplianceCheck.Cli;

// Names and findings may hold any character, whatever the code page of the machine.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interruption.Cancel();
};
return new Application(World.OfProcess(), interruption.Token).Run(args);
